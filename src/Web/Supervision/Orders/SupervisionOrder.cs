namespace CaseFlow.Web.Supervision.Orders;

/// <summary>
/// 督办单: a numbered order to a unit or person to deal with a list of items by a day. It is read, replied to and closed; nothing of it is ever deleted,
/// and a reply that is sent back stays in its notes (U-058).
/// </summary>
public sealed class SupervisionOrder
{
    public long Id { get; init; }

    /// <summary>DB, county, year, serial: DB-530502-2026-0007.</summary>
    public required string Number { get; init; }

    public required OrderColour Colour { get; init; }

    /// <summary>The area whose supervisor issued it: all its items lie there.</summary>
    public required string AreaCode { get; init; }

    public required OrderAddressee Addressee { get; init; }

    /// <summary>The account of the leader or person, or the organ's id.</summary>
    public required string AddresseeId { get; init; }

    public required string AddresseeName { get; init; }

    /// <summary>Of a unit: where it sits and which department it is, so that its people find the order.</summary>
    public string? OrganArea { get; init; }

    public string? OrganDepartment { get; init; }

    public required string Demand { get; init; }

    public required DateOnly ReplyBy { get; init; }

    public OrderState State { get; set; }

    /// <summary>The rung of the ladder that issued it; null when a person did.</summary>
    public long? RuleId { get; init; }

    public required string IssuedByName { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public string? ReadByName { get; set; }

    public List<OrderItem> Items { get; init; } = [];

    public List<OrderNote> Notes { get; init; } = [];
}

/// <summary>An item of an order as it stood when the order was issued.</summary>
public sealed class OrderItem
{
    public long OrderId { get; init; }

    public required long ItemId { get; init; }

    public required string Number { get; init; }

    public required string Subject { get; init; }

    public required string AreaCode { get; init; }

    public required string Problem { get; init; }

    public DateOnly? DueOn { get; init; }
}

/// <summary>One thing that was done with an order; lines are only added.</summary>
public sealed class OrderNote
{
    public long Id { get; init; }

    public long OrderId { get; init; }

    public required OrderAct Act { get; init; }

    public string? Text { get; init; }

    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>蓝, 黄, 红: a reminder, a warning, a serious warning.</summary>
public enum OrderColour { Blue, Yellow, Red }

public enum OrderAddressee { Person, Leader, Unit }

public enum OrderState { Issued, Replied, Closed }

public enum OrderAct { Issued, Read, Replied, SentBack, Closed }
