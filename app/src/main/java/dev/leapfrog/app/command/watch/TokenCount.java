package dev.leapfrog.app.command.watch;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of tokens as people write it: {@code 36000000}, {@code 36M}, {@code 1.5B}. */
final class TokenCount implements ITypeConverter<Long> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)([kKmMbB]?)");
    private static final Map<String, Integer> ZEROS = Map.of("", 0, "k", 3, "m", 6, "b", 9);

    @Override
    public Long convert(String written) {
        Matcher number = WRITTEN.matcher(written);
        if (number.matches()) {
            int zeros = ZEROS.getOrDefault(number.group(2).toLowerCase(Locale.ROOT), 0);
            BigDecimal tokens = new BigDecimal(number.group(1)).scaleByPowerOfTen(zeros);
            if (tokens.stripTrailingZeros().scale() <= 0 && tokens.precision() - tokens.scale() <= 15) {
                return tokens.longValueExact();
            }
        }
        throw new TypeConversionException("'" + written + "' is no number of tokens, such as 36000000 or 36M");
    }
}
