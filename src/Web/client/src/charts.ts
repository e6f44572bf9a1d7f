import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only pages with a chart load this file. Every chart has its figures beside it as a table, so without it nothing is missing but the picture.
use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface ChartData {
  days: string[];
  series: { name: string; values: number[] }[];
}

const colours = ['#c07a1a', '#1d5fae', '#1a7f4b'];

function draw(box: HTMLElement): void {
  const data = JSON.parse(box.dataset.chart ?? '{}') as ChartData;
  const chart = init(box);
  chart.setOption({
    animation: false,
    color: colours,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    // The product's pages allow no style inside markup, so the tip is drawn and not built of elements.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: data.days, boundaryGap: false },
    yAxis: { type: 'value', minInterval: 1 },
    series: data.series.map((one, place) => ({ type: 'line', name: one.name, data: one.values, symbolSize: 6, lineStyle: { type: place === 0 ? 'dashed' : 'solid' } })),
  });
  new ResizeObserver(() => chart.resize()).observe(box);
}

function start(): void {
  document.querySelectorAll<HTMLElement>('[data-chart]:not([data-drawn])').forEach(box => {
    box.dataset.drawn = 'true';
    draw(box);
  });
}

start();
document.addEventListener('caseflow:fresh', start);
