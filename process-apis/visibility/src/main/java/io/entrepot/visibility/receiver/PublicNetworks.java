package io.entrepot.visibility.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those that lead into somebody's own network, a cloud's metadata or nowhere.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's registry for IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA's registry for IPv6</a>
 */
final class PublicNetworks {

    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carriers' translation
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local, where clouds answer with credentials
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved and broadcast

    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    private static final List<Network> SPECIAL_IPV6 = networks(
            "2001::/23", // Teredo and other protocols
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address and is no longer used
            "3fff::/20"); // documentation

    /** Networks without IPv4 reach it by these, so that what they carry decides. */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");

    private static final byte[] ISATAP = {0, 0, 0x5e, (byte) 0xfe};
    private static final int UNIVERSAL = 2;

    private PublicNetworks() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address ? containIpv4(address) : containIpv6(address);
    }

    private static boolean containIpv4(InetAddress address) {
        return SPECIAL_IPV4.stream().noneMatch(network -> network.contains(address));
    }

    private static boolean containIpv6(InetAddress address) {
        if (TRANSLATED.contains(address)) {
            return containIpv4(carried(address));
        }
        return GLOBAL_IPV6.contains(address)
                && SPECIAL_IPV6.stream().noneMatch(network -> network.contains(address))
                && (!isIsatap(address) || containIpv4(carried(address)));
    }

    /** An interface identifier of RFC 5214 ends with an IPv4 address to which packets are tunnelled. */
    private static boolean isIsatap(InetAddress address) {
        var bytes = address.getAddress();
        bytes[8] &= (byte) ~UNIVERSAL;
        return Arrays.equals(bytes, 8, 12, ISATAP, 0, 4);
    }

    private static InetAddress carried(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Network> networks(String... blocks) {
        return Arrays.stream(blocks).map(Network::of).toList();
    }
}
