package dev.leapfrog.app.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * A question to the person at the terminal. Whether there is one the launcher tells by the system property
 * {@code leapfrog.interactive}: Java does not know.
 */
public final class Question {
    private static final String YES = "yes";

    private Question() {}

    /** Whether somebody can be asked. */
    public static boolean canBeAsked() {
        return Boolean.getBoolean("leapfrog.interactive");
    }

    /** Asks and waits; only the whole word is a yes. */
    public static boolean isConfirmed(PrintWriter err) throws IOException {
        err.print("Type yes to go on: ");
        err.flush();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String answer = input.readLine();
        return answer != null && answer.strip().equals(YES);
    }
}
