package dev.leapfrog.app.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.app.broker.BrokerStartException;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.ingest.archive.CorruptArchiveException;
import dev.leapfrog.ingest.publish.PublishException;
import dev.leapfrog.sinks.alert.PrintableText;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Why a command failed, in one line for a person: what and which, without names of Java classes. */
final class ErrorText {
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ");

    private static final Pattern UNMATCHED = Pattern.compile("Unmatched arguments? (?:at|from) index \\d+: (.*)");
    private static final Pattern PAIR =
            Pattern.compile("Value for option option '(\\S+)' \\((\\S+)\\) should be in .* format but was (.*)");

    private static final Pattern NOT_A_NUMBER = Pattern.compile("(.*) is not an? (int|long|double)");
    private static final Pattern NONE_OF =
            Pattern.compile("(.*: )expected one of \\[(.*)] \\(case-(?:in)?sensitive\\) but was (.*)");

    private ErrorText() {}

    static String of(Throwable failure) {
        return PrintableText.of(reason(failure));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause != null && isWrapper(failure, cause)) {
            return reason(cause);
        }
        return switch (failure) {
            case InterruptedException asked -> "interrupted";
            case TimeoutException late -> "the cluster did not answer in time: " + message(late);
            case FileSystemException file -> reason(file);
            case UnknownHostException host -> "unknown host: " + message(host);
            case CharacterCodingException text -> "a file is not text in UTF-8";
            case BrokerStartException broker -> message(broker);
            case CorruptArchiveException archive -> message(archive);
            case PublishException publication -> message(publication);
            case WrongUsage usage -> message(usage);
            case IllegalStateException state -> message(state);
            case IllegalArgumentException argument -> message(argument);
            case ConfigException setting -> "a setting of Kafka cannot be used: " + message(setting);
            case KafkaException refused -> "the cluster refused: " + message(refused);
            case SQLException database -> "the database refused: " + message(database);
            case FileNotFoundException file -> message(file);
            case IOException io -> "reading or writing failed: " + message(io);
            default -> "unexpected error: " + message(failure) + " (LEAPFROG_LOG=INFO shows where)";
        };
    }

    /** Whether an exception says nothing that its cause does not say. */
    private static boolean isWrapper(Throwable failure, Throwable cause) {
        return failure instanceof ExecutionException
                || failure instanceof CompletionException
                || failure instanceof UncheckedIOException
                || (failure.getClass() == KafkaException.class && cause instanceof KafkaException);
    }

    /** Messages of these exceptions are nothing but the path. */
    private static String reason(FileSystemException failure) {
        String file = shown(failure.getFile());
        return switch (failure) {
            case NoSuchFileException missing -> "no such file: " + file;
            case AccessDeniedException denied -> "access denied: " + file;
            case FileAlreadyExistsException existing -> "there is a file already: " + file;
            case NotDirectoryException notAFolder -> "not a folder: " + file;
            default -> file + ": " + (failure.getReason() == null ? "reading or writing failed" : failure.getReason());
        };
    }

    /** A path as a person would type it: from the current folder where it lies below it. */
    private static String shown(@Nullable String file) {
        if (file == null) {
            return "no name given";
        }
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(file);
        return path.startsWith(here) && !path.equals(here)
                ? here.relativize(path).toString()
                : file;
    }

    private static String message(Throwable failure) {
        return firstLine(failure.getMessage());
    }

    /** What is wrong with a command line, where the parser says it in terms of its code. */
    static String usage(@Nullable String message) {
        String said = firstLine(message);
        Matcher unmatched = UNMATCHED.matcher(said);
        if (unmatched.matches()) {
            return unmatched.group(1) + " is no command, and no argument that is expected there";
        }
        Matcher number = NOT_A_NUMBER.matcher(said);
        if (number.matches()) {
            return number.group(1) + (number.group(2).equals("double") ? " is not a number" : " is not a whole number");
        }
        Matcher none = NONE_OF.matcher(said);
        if (none.matches()) {
            return none.group(1) + none.group(3) + " is none of "
                    + none.group(2).toLowerCase(Locale.ROOT);
        }
        Matcher pair = PAIR.matcher(said);
        return pair.matches() ? pair.group(1) + " must be " + pair.group(2) + ", not '" + pair.group(3) + "'" : said;
    }

    static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.isBlank() ? "no reason given" : CLASS_NAME.matcher(line).replaceAll("");
    }
}
