using System.Buffers.Binary;
using CaseFlow.Web.Cli.Bench.Postgres;

namespace CaseFlow.Tests.Web.Cli.Bench;

public sealed class MessageScanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Finds_every_message_however_the_network_cuts_the_stream(int chunk)
    {
        byte[] stream = [.. StartUp(20), .. Message('P', 300), .. Message('B', 60), .. Message('E', 5), .. Message('S', 0), .. Message('Q', 12)];
        var scan = new MessageScan();

        var types = stream.Chunk(chunk).SelectMany(part => scan.Read(part)).ToArray();

        types.Skip(1).ShouldBe(['P', 'B', 'E', 'S', 'Q']);
    }

    private static byte[] StartUp(int body) => Message(' ', body)[1..];

    private static byte[] Message(char type, int body)
    {
        var message = new byte[5 + body];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + body);
        return message;
    }
}
