using KeyLint.Git.Objects;

namespace KeyLint.Git.Reading;

/// <summary>Objects that others name and the store does not hold, or not as the kind that they are named as; numbered from a start. For several threads.</summary>
internal sealed class AbsentObjects(int start)
{
    private readonly Dictionary<(ObjectId Id, ObjectKind Expected), int> _numbers = [];
    private readonly List<(ObjectId Id, ObjectKind Expected)> _objects = [];
    private readonly Lock _gate = new();

    /// <summary>The commits that name absent parents or trees.</summary>
    public List<(int Commit, ObjectId Id, ObjectKind Expected)> OfCommits { get; } = [];

    public int Number(ObjectId id, ObjectKind expected)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue((id, expected), out var number))
            {
                number = start + _objects.Count;
                _numbers.Add((id, expected), number);
                _objects.Add((id, expected));
            }

            return number;
        }
    }

    public void Named(int commit, ObjectId id, ObjectKind expected)
    {
        lock (_gate)
        {
            OfCommits.Add((commit, id, expected));
        }
    }

    /// <summary>The objects in the order of their numbers.</summary>
    public IReadOnlyList<(ObjectId Id, ObjectKind Expected)> All => _objects;

    public (ObjectId Id, ObjectKind Expected) Find(int number) => _objects[number - start];
}
