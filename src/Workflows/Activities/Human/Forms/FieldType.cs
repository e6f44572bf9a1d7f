namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>What a form field holds.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    Multiline,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount in CNY with at most two decimals.</summary>
    Money,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Date,

    /// <summary>One of the listed choices, stored by its value.</summary>
    Choice,

    /// <summary>A box to tick; when required it must be ticked, as a consent is.</summary>
    Boolean,

    /// <summary>One or more uploaded files, stored by their ids.</summary>
    File,

    /// <summary>One or more uploaded pictures, stored by their ids.</summary>
    Photo,

    /// <summary>A person, stored as a name, a user id or an object with both.</summary>
    Person,

    /// <summary>Rows of the fields in <see cref="FormField.Columns"/>.</summary>
    Table,
}

/// <summary>What the handler may do with a field (U-041 form and field rights).</summary>
public enum FieldRights
{
    /// <summary>See and change.</summary>
    Edit,

    /// <summary>See only; a changed value is refused.</summary>
    Read,

    /// <summary>Not see.</summary>
    Hidden,
}
