package dev.leapfrog.sinks.mcp.tool;

import java.util.List;

import dev.leapfrog.sinks.history.History;

/** A question that an agent can ask. */
public interface Tool {
    /** By which it is called. */
    String name();

    /** For people. */
    String title();

    /** For the agent: what it tells, and when to ask it. */
    String description();

    /** What it can be given. */
    List<Argument> arguments();

    /**
     * The answer as the history stands.
     *
     * @throws WrongCall when what was asked makes no sense
     */
    Told tell(History history, Arguments given);

    /**
     * An answer.
     *
     * @param lines for the agent to read
     * @param data the same to calculate with: records whose fields become a JSON object
     */
    record Told(List<String> lines, Object data) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** What was asked makes no sense; the message says what would, so that the agent can ask again. */
    final class WrongCall extends RuntimeException {
        private static final long serialVersionUID = 1;

        public WrongCall(String message) {
            super(message);
        }
    }
}
