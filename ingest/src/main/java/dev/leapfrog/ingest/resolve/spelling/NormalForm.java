package dev.leapfrog.ingest.resolve.spelling;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which names are compared and ids are written: lower case, words joined by {@code -}, points kept between
 * digits. Only spelling is lost; every word, number and date of the name is still there.
 *
 * <p>Sources that cannot write a point put {@code -}, {@code _} or {@code p} in its place ({@code 3-5}, {@code 2_5},
 * {@code v3p1}); it is put back between single digits only, as longer numbers are dates and sizes ({@code 01-21},
 * {@code 2-70b}). Full dates become ISO dates.
 */
public final class NormalForm {
    private static final Pattern POINT_AS_P =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}*\\d+)p(\\d+b?)(?![\\p{L}\\p{N}])");
    private static final Pattern POINT_OUTSIDE_NUMBER = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]+");
    private static final Pattern FULL_DATE =
            Pattern.compile("(?<!\\d)(20\\d\\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    /** {@code 251201}; no size, no version and no count of tokens has six digits of that kind. */
    private static final Pattern SHORT_DATE =
            Pattern.compile("(?<=-)(2[3-9])(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=-|$)");

    /** A version and the {@code v} for vision behind it: {@code glm-4-5v}. */
    private static final Pattern POINT_BEFORE_V = Pattern.compile("(?<![^-])(\\p{L}*\\d)-(\\dv)(?![^-])");

    private static final Pattern POINT_AS_HYPHEN = Pattern.compile("(?<![^-])(\\p{L}*\\d)-(\\d)(?![^-])");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    /** Sources write the same few thousand names in every publication. */
    private static final int REMEMBERED_NAMES = 50_000;

    private static final int LONGEST_REMEMBERED = 300;
    private static final Memo<String, String> FORMS = new Memo<>(REMEMBERED_NAMES, NormalForm::read);

    private NormalForm() {}

    /** Never empty: a name without any letter or digit becomes the hexadecimal form of its characters. */
    public static String of(String written) {
        return written.length() > LONGEST_REMEMBERED ? read(written) : FORMS.answer(written);
    }

    private static String read(String written) {
        String form = written.toLowerCase(Locale.ROOT).replace("+", "-plus");
        form = POINT_AS_P.matcher(form).replaceAll("$1.$2");
        form = POINT_OUTSIDE_NUMBER.matcher(form).replaceAll("-");
        form = BETWEEN_WORDS.matcher(form).replaceAll("-");
        form = FULL_DATE.matcher(form).replaceAll("$1-$2-$3");
        form = SHORT_DATE.matcher(form).replaceAll("20$1-$2-$3");
        form = POINT_BEFORE_V.matcher(form).replaceAll("$1.$2");
        form = POINT_AS_HYPHEN.matcher(form).replaceAll("$1.$2");
        form = ENDS.matcher(form).replaceAll("");
        return form.isEmpty() ? HexFormat.of().formatHex(written.getBytes(StandardCharsets.UTF_8)) : form;
    }
}
