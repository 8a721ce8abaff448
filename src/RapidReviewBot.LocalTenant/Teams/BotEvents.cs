using System.Text.Json.Nodes;
using System.Threading.Channels;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>Tells the bot what happened around it: installed, a channel made. In order, after the call that caused it was answered.</summary>
public sealed class BotEvents(TenantState state, Places places, Installations installations, Activities activities, BotDelivery delivery) : BackgroundService
{
    private readonly Channel<JsonObject> waiting = System.Threading.Channels.Channel.CreateUnbounded<JsonObject>();
    private readonly Collection<BotTold> told = state.Of<BotTold>("bot-told", one => one.What);
    private int pending;

    /// <summary>How many events the bot has still to be told.</summary>
    public int Pending => Volatile.Read(ref pending);

    /// <summary>On the tenant's first start with a bot: the setup policy installs it for the host's members, and it is in its teams.</summary>
    public void FirstStart()
    {
        if (told.Find("first-start") is not null)
            return;

        told.Put(new BotTold("first-start"));
        foreach (var team in state.Teams.All.Where(team => team.BotInstalled))
            InstalledIn(team);
        foreach (var person in state.People.All.Where(one => one is { Surface: Surface.Member, Mailbox: MailboxKind.Personal }))
            InstallFor(person);
    }

    /// <summary>Installs the bot for a person; false where it was there.</summary>
    public bool InstallFor(Person person)
    {
        if (installations.HasPersonal(person))
            return false;

        installations.Install(person);
        var chat = places.PersonalChat(person);
        Tell(activities.Installed(person, chat, added: true));
        Tell(activities.MembersChanged(person, chat, added: true, activities.BotAccount()));
        return true;
    }

    public bool UninstallFor(Person person)
    {
        if (!installations.Uninstall(person))
            return false;

        Tell(activities.Installed(person, places.PersonalChat(person), added: false));
        return true;
    }

    public void InstalledIn(Team team)
    {
        var (owner, general) = OwnerAndGeneral(team);
        Tell(activities.Installed(owner, general, added: true));
        Tell(activities.MembersChanged(owner, general, added: true, activities.BotAccount()));
    }

    public void MemberAdded(Team team, Person person)
    {
        var (owner, general) = OwnerAndGeneral(team);
        if (team.BotInstalled)
            Tell(activities.MembersChanged(owner, general, added: true, Activities.Account(person)));
    }

    public void ChannelCreated(State.Channel channel) => ChannelChanged(channel, "channelCreated");

    public void ChannelRenamed(State.Channel channel) => ChannelChanged(channel, "channelRenamed");

    public void ChannelDeleted(State.Channel channel) => ChannelChanged(channel, "channelDeleted");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var activity in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await delivery.SendAsync(activity, stoppingToken);
            Interlocked.Decrement(ref pending);
        }
    }

    private void ChannelChanged(State.Channel channel, string eventType)
    {
        var team = state.Teams.Find(channel.TeamId)!;
        var (owner, general) = OwnerAndGeneral(team);
        if (team.BotInstalled && channel.MembershipType == "standard")
            Tell(activities.ChannelChanged(owner, general, channel, eventType));
    }

    private (Person Owner, Place General) OwnerAndGeneral(Team team)
    {
        var channel = Places.GeneralOf(state, team);
        return (state.People.Find(team.Owners[0])!, new Place(channel.Id, null, null, team, channel));
    }

    private void Tell(JsonObject activity)
    {
        Interlocked.Increment(ref pending);
        waiting.Writer.TryWrite(activity);
    }
}

/// <summary>Something that the bot is told once in the tenant's life.</summary>
public sealed record BotTold(string What);
