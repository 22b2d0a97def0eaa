package dev.leapfrog.app.command.webhook;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What goes to webhooks, chats, phones and mailboxes. */
@Command(
        name = "webhook",
        description = {
            "Look after the routes of the configuration, by which stories and alerts go to webhooks, Slack, Discord, Teams,"
                    + " ntfy and mailboxes.",
            "'leapfrog up --config FILE' and 'leapfrog run sinks --config FILE' deliver; these commands show and repair."
        },
        subcommands = {
            WebhookTestCommand.class,
            WebhookListCommand.class,
            WebhookDeadCommand.class,
            WebhookRedeliverCommand.class
        },
        synopsisSubcommandLabel = "(test | list | dead | redeliver)")
public final class WebhookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: test, list, dead or redeliver");
    }
}
