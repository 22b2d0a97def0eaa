package dev.leapfrog.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Alterations that take a page for words, numbers and quoted texts. */
final class TokenMutations {
    private static final List<String> NUMBERS = List.of(
            "1e999",
            "-1e999",
            "1e-999",
            "1e999999999",
            "1E+400",
            "NaN",
            "Infinity",
            "-Infinity",
            "-1",
            "-0",
            "0",
            "0.0",
            "000",
            "00012",
            "1.",
            ".5",
            "0x1F",
            "1_000",
            "1,000",
            "1.000,5",
            "12,34",
            "99999999999999999999",
            "2147483648",
            "9223372036854775808",
            "4.9e-324",
            "1.7976931348623157e308",
            "0.1e1",
            "\uFF19\uFF19",
            "\u0669\u0669",
            "½",
            "∞",
            "12%",
            "$5",
            "1 000",
            "+7",
            "--7",
            "7-",
            "1e5",
            "\"1e5\"",
            "1".repeat(400),
            "0." + "1".repeat(400));
    private static final List<String> DATES = List.of(
            "2099-01-01",
            "9999-12-31",
            "0000-00-00",
            "0001-01-01",
            "1970-01-01",
            "1969-12-31",
            "2024-02-30",
            "2024-13-01",
            "+1000000000-01-01",
            "-2024-01-01",
            "20240230",
            "2024",
            "2024-06",
            "January 32, 2024",
            "2024-01-01T25:00:00Z",
            "2150-01-01T00:00:00Z",
            "99999999999",
            "253402300800",
            "1e18",
            "-1");
    private static final List<String> TYPES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "\"text\"",
            "[null]",
            "[[]]",
            "{\"\":null}",
            "0",
            "-1",
            "1e999");
    private static final List<String> SUFFIXES = List.of("2", "_new", " ", "s", "\u00C3\u00A9", ".", "_", "?");

    private TokenMutations() {}

    static String without(String text, Random random) {
        return replaced(text, Token.any(text, random), "");
    }

    static String twice(String text, Random random) {
        Token token = Token.any(text, random);
        return replaced(text, token, token.of(text) + token.of(text));
    }

    static String swapped(String text, Random random) {
        Token one = Token.any(text, random);
        Token other = Token.any(text, random);
        return one.to() > other.from()
                ? text
                : text.substring(0, one.from())
                        + other.of(text)
                        + text.substring(one.to(), other.from())
                        + one.of(text)
                        + text.substring(other.to());
    }

    static String number(String text, Random random) {
        return replaced(text, Token.number(text, random), Mutations.utf8(Mutations.one(NUMBERS, random)));
    }

    /** A number in another unit. */
    static String scaled(String text, Random random) {
        Token token = Token.number(text, random);
        String digits = token.of(text);
        String other = switch (random.nextInt(5)) {
            case 0 -> digits + "000";
            case 1 -> digits + "000000000";
            case 2 -> "-" + digits;
            case 3 -> "0.00000" + digits;
            default -> digits.replace(".", "");
        };
        return replaced(text, token, other);
    }

    static String date(String text, Random random) {
        return replaced(text, Token.number(text, random), Mutations.one(DATES, random));
    }

    /** A column, a field, a class of elements, by another name all over the page. */
    static String renamedEverywhere(String text, Random random) {
        String name = Token.any(text, random).of(text);
        return name.isBlank() ? text : text.replace(name, name + Mutations.one(SUFFIXES, random));
    }

    static String ofAnotherType(String text, Random random) {
        Token token = Token.any(text, random);
        return replaced(
                text, token, random.nextInt(4) == 0 ? "[" + token.of(text) + "]" : Mutations.one(TYPES, random));
    }

    private static String replaced(String text, Token token, String by) {
        return Mutations.replaced(text, token.from(), token.to(), by);
    }
}
