using RapidReviewBot.Benchmarks;

// Measures what the design promises of speed and size (section 10) and says which promises hold. Exit code 1 when one does not.
List<Figure> figures = [];
foreach (var bench in new Func<Task<IReadOnlyList<Figure>>>[] { CardPress.MeasureAsync, IdleSweep.MeasureAsync, OutsideCalls.MeasureAsync, OwnProcess.MeasureAsync, Papers.MeasureAsync })
    figures.AddRange(await bench());

Console.WriteLine();
Console.WriteLine($"{"What",-58}{"Target",-16}{"Measured",-28}");
foreach (var figure in figures)
    Console.WriteLine($"{figure.What,-58}{figure.Target,-16}{figure.Measured,-28}{(figure.Holds ? "" : "MISSED")}");
return figures.TrueForAll(figure => figure.Holds) ? 0 : 1;
