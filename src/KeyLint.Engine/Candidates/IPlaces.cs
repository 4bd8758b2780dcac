using KeyLint.Engine.Evidence.Places;

namespace KeyLint.Engine.Candidates;

/// <summary>Tells what a span is called.</summary>
internal interface IPlaces
{
    /// <summary>The place of a span.</summary>
    public Place PlaceOf(int start, int end);
}
