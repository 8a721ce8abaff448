namespace Azure.Data.Tables;

/// <summary>Whether a write keeps the row's other properties (Merge) or drops them (Replace).</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
