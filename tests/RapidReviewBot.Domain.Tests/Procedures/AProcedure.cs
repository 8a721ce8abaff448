using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Tests.Procedures;

/// <summary>A small procedure for tests of the domain: referral, requests, returns, meeting, submission. Tests add or change what they are about.</summary>
internal static class AProcedure
{
    public static readonly Procedure Small = new()
    {
        Id = "small",
        Name = "Small",
        CitationPrefix = "Small",
        GroupName = "Review group",
        DayCount = new DayCount(Fact.ReferralReceived, AnchorIsDayOne: true, CutOff: null),
        LastMilestone = "submit",
        Milestones =
        [
            Step("request", new DueRule.Within(Fact.ReferralReceived, 2, DueRule.CloseOfDay), Fact.RequestsSent),
            Step("return", new DueRule.Within(Fact.RequestsSent, 5, DueRule.CloseOfDay), Fact.ReturnsIn) with { Each = Each.Agency, Takes = 5 },
            Step("meet", new DueRule.Window(new DueRule.OnDay(Fact.ReferralReceived, 8, TimeOnly.MinValue), new DueRule.OnDay(Fact.ReferralReceived, 10, DueRule.CloseOfDay)), Fact.MeetingHeld)
                with { After = [Fact.ReturnsIn] },
            Step("submit", new DueRule.OnDay(Fact.ReferralReceived, 15, DueRule.CloseOfDay), Fact.Submitted) with { After = [Fact.MeetingHeld] },
        ],
        Pings =
        [
            new Ping { WorkingDays = -1, To = PingTo.Owing },
            new Ping { Hours = -2, To = PingTo.Owing },
            new Ping { WorkingDays = 1, To = PingTo.Owing },
            new Ping { WorkingDays = 2, To = PingTo.Escalation },
        ],
        Roles =
        [
            new Role { Id = "manager", Title = "Partnership Manager", Capacity = Capacity.Manager, EscalatesTo = "chair" },
            new Role { Id = "chair", Title = "Chair", Capacity = Capacity.Chair },
        ],
        Opening = new OpeningRules { Dates = [new OpeningDate(Fact.ReferralReceived, "When was the referral received?", Required: true, ["W05"])] },
        Agencies = new AgencyRules { Defaults = [new AgencyRule { Id = "police", Title = "Police", Partner = Partner.Police }] },
        Returns = new ReturnRules { Name = "Form", FormId = "form", SentWith = [], Clause = "2" },
        Documents = [],
        Meeting = new MeetingRules
        {
            Name = "Review meeting",
            Window = new DueRule.OnDay(Fact.ReferralReceived, 8, DueRule.CloseOfDay),
            Milestone = "meet",
            Minutes = 60,
            Invitees = [],
            Pack = [],
            Agenda = [],
            Clause = "3",
            Duties = [],
        },
        Decision = new DecisionRules { Criteria = [], Outcomes = [], Clause = "3", Duties = [] },
        Report = new ReportRules { Name = "Report", Document = DocumentKind.Report, FormId = "report" },
        SignOff = [],
        Submission = new SubmissionRules { SentBy = "manager", PanelAddress = "panel@example.org", Form = SubmissionForm.Pdf, Clause = "4", Duties = [] },
        Outcome = new OutcomeRules(),
        Folder = new FolderRules { Name = "{reference}", SubFolders = [], Clause = "1", Duties = [] },
    };

    public static Milestone Step(string id, DueRule due, Fact completedBy) => new()
    {
        Id = id,
        Title = id,
        Duties = ["W05"],
        Clause = "1",
        Owner = "manager",
        Due = due,
        CompletedBy = completedBy,
    };

    /// <summary>The procedure with one more step, or with a step of the same id in its place.</summary>
    public static Procedure With(this Procedure procedure, Milestone step) => procedure with
    {
        Milestones = procedure.Milestones.Any(one => one.Id == step.Id)
            ? [.. procedure.Milestones.Select(one => one.Id == step.Id ? step : one)]
            : [.. procedure.Milestones, step],
    };
}
