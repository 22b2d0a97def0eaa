package dev.leapfrog.sinks.web.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the server. A page of another site can make its own name mean this machine and then ask as if it were of
 * the same origin; what it cannot do is name the server as it is called. A numeric address is nobody's name.
 */
public final class OwnHosts {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-f:.]*:[0-9a-f:.]*]?");

    private final Set<String> names;

    /** @param names what it is called beside {@code localhost} */
    public OwnHosts(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    boolean include(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || names.contains(name)
                || ADDRESS.matcher(name).matches();
    }
}
