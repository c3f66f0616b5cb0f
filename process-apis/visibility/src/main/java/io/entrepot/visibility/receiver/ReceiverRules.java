package io.entrepot.visibility.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says to which addresses webhooks may be sent. What a partner names is called from inside our network, so it must be on the public
 * internet, by its name and by every address that the name has at the moment of the call.
 */
public final class ReceiverRules {

    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final int FIRST_FREE_PORT = 1024;

    /** One part of an IPv4 address as everybody reads it: other forms mean different addresses to different programs. */
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern ENDS_AS_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final List<String> LOCAL_NAMES = List.of(".localhost", ".local", ".internal", ".home.arpa");

    private final HostNames names;
    private final boolean isLocalAllowed;

    /**
     * @param isLocalAllowed lets http and this machine in, for trying things out on one machine
     */
    public ReceiverRules(HostNames names, boolean isLocalAllowed) {
        this.names = names;
        this.isLocalAllowed = isLocalAllowed;
    }

    /** The address, if webhooks may be sent there now. */
    public URI checked(String text) {
        var address = wellFormed(text);
        addressesOf(hostOf(address));
        return address;
    }

    /** Every address of the host, in the order in which to try them; one that is not public spoils all. */
    public List<InetAddress> addressesOf(String host) {
        var found = found(host);
        if (found.isEmpty() || !found.stream().allMatch(this::isAllowed)) {
            throw new UnusableAddress("leads to an address that is not on the public internet");
        }
        return found;
    }

    /** The address, if its text keeps the rules; where its name leads is another question. */
    public URI wellFormed(String text) {
        var address = uri(text);
        require(isSchemeAllowed(address.getScheme()), "must begin with https://");
        require(address.getRawUserInfo() == null, "must not carry a user or password");
        require(address.getRawFragment() == null, "must not have a fragment");
        require(address.getHost() != null, "has no host that can be called");
        require(isPortAllowed(address), "must have port 443 or one from 1024");
        require(isLocalAllowed || isPublicName(hostOf(address)), "has a host that is not on the public internet");
        return address;
    }

    private List<InetAddress> found(String host) {
        try {
            return List.of(names.addressesOf(host));
        } catch (UnknownHostException unknown) {
            throw new UnusableAddress("has a host whose name is not known");
        }
    }

    private boolean isAllowed(InetAddress address) {
        return PublicNetworks.contain(address) || (isLocalAllowed && address.isLoopbackAddress());
    }

    private static URI uri(String text) {
        require(text.length() <= LONGEST, "is longer than " + LONGEST + " characters");
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new UnusableAddress("is no address");
        }
    }

    private boolean isSchemeAllowed(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || (isLocalAllowed && "http".equalsIgnoreCase(scheme));
    }

    private boolean isPortAllowed(URI address) {
        var port = address.getPort();
        return port == -1 || port == HTTPS || (port >= FIRST_FREE_PORT && port <= 65_535);
    }

    private static boolean isPublicName(String host) {
        if (host.contains(":")) {
            return !host.contains("%");
        }
        return host.contains(".")
                && !host.endsWith(".")
                && LOCAL_NAMES.stream().noneMatch(host::endsWith)
                && (!ENDS_AS_NUMBER.matcher(host).matches()
                        || IPV4.matcher(host).matches());
    }

    /** Without the brackets of IPv6. */
    private static String hostOf(URI address) {
        return address.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    private static void require(boolean isKept, String otherwise) {
        if (!isKept) {
            throw new UnusableAddress(otherwise);
        }
    }
}
