package io.entrepot.visibility.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent into our own network, whatever an address looks like and wherever its name leads. */
class ReceiverRulesTests {

    private static final Map<String, String[]> NAMES = Map.ofEntries(
            Map.entry("good.example", new String[] {"93.184.216.34"}),
            Map.entry("both.example", new String[] {"93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"}),
            Map.entry("inside.example", new String[] {"10.1.2.3"}),
            Map.entry("metadata.example", new String[] {"169.254.169.254"}),
            Map.entry("loopback.example", new String[] {"127.0.0.1"}),
            Map.entry("loopback6.example", new String[] {"::1"}),
            Map.entry("mixed.example", new String[] {"93.184.216.34", "192.168.0.9"}),
            Map.entry("mixed6.example", new String[] {"2606:2800:220:1:248:1893:25c8:1946", "fd00::1"}),
            Map.entry("mapped.example", new String[] {"::ffff:10.0.0.1"}),
            Map.entry("translated.example", new String[] {"64:ff9b::a9fe:a9fe"}));

    private final ReceiverRules rules = new ReceiverRules(ReceiverRulesTests::lookUp, false);

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        if (NAMES.containsKey(host)) {
            return addresses(NAMES.getOrDefault(host, new String[0]));
        }
        if (host.contains(":") || host.matches("[0-9.]+")) {
            return InetAddress.getAllByName(host);
        }
        throw new UnknownHostException(host);
    }

    private static InetAddress[] addresses(String[] literals) {
        var found = new InetAddress[literals.length];
        for (int index = 0; index < literals.length; index++) {
            found[index] = InetAddress.ofLiteral(literals[index]);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://100.64.0.1/",
                "https://100.127.255.254/",
                "https://127.0.0.1/",
                "https://127.255.0.1/",
                "https://169.254.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.0.0.8/",
                "https://192.0.2.1/",
                "https://192.88.99.1/",
                "https://192.168.1.1/",
                "https://198.18.0.1/",
                "https://198.19.255.255/",
                "https://198.51.100.7/",
                "https://203.0.113.9/",
                "https://224.0.0.1/",
                "https://239.255.255.250/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::10.0.0.1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[64:ff9b:1::1]/",
                "https://[100::1]/",
                "https://[2001::1]/",
                "https://[2001:db8::1]/",
                "https://[2002:a00:1::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2606:2800:220:1:0:5efe:10.0.0.1]/",
                "https://[2606:2800:220:1:200:5efe:169.254.169.254]/",
                "https://[3fff::1]/",
                "https://[5f00::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456:789a::1]/",
                "https://[fe80::1]/",
                "https://[febf::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://inside.example/",
                "https://metadata.example/",
                "https://loopback.example/",
                "https://loopback6.example/",
                "https://mixed.example/",
                "https://mixed6.example/",
                "https://mapped.example/",
                "https://translated.example/"
            })
    void refusesWhatLeadsIntoANetworkOfSomebody(String address) {
        assertThatThrownBy(() -> rules.checked(address)).isInstanceOf(UnusableAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://good.example/",
                "ftp://good.example/",
                "file:///etc/passwd",
                "good.example/hooks",
                "//good.example/",
                "https:///hooks",
                "https:hooks",
                "https://user@good.example/",
                "https://user:secret@good.example/",
                "https://good.example/#part",
                "https://good.example:22/",
                "https://good.example:80/",
                "https://good.example:1023/",
                "https://good.example:70000/",
                "https://good.example./",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://app.localhost/",
                "https://printer.local/",
                "https://db.internal/",
                "https://router.home.arpa/",
                "https://visibility/",
                "https://2130706433/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://93.184.216.034/",
                "https://1.2.3.4.5/",
                "https://[fe80::1%25eth0]/",
                "https://good_name.example/",
                "https://good.example/a b",
                "https://unknown.example/"
            })
    void refusesWhatIsNotAPlainPublicAddress(String address) {
        assertThatThrownBy(() -> rules.checked(address)).isInstanceOf(UnusableAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://good.example",
                "https://GOOD.example/hooks?tenant=1",
                "https://good.example:443/",
                "https://good.example:8443/hooks",
                "https://both.example/",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "https://[64:ff9b::93.184.216.34]/",
                "https://172.32.0.1/",
                "https://100.128.0.1/"
            })
    void takesWhatIsOnThePublicInternet(String address) {
        assertThat(rules.checked(address)).hasToString(address);
    }

    @Test
    void refusesAnAddressWithoutMeasure() {
        assertThatThrownBy(() -> rules.checked("https://good.example/" + "x".repeat(2000)))
                .isInstanceOf(UnusableAddress.class);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> rules.checked("https://mixed.example/"))
                .hasMessage("leads to an address that is not on the public internet");
    }

    @Test
    void letsThisMachineInWhereThatIsSet() {
        var local = new ReceiverRules(InetAddress::getAllByName, true);

        assertThat(local.checked("http://127.0.0.1:8407/hooks")).hasPort(8407);
        assertThatThrownBy(() -> local.checked("http://10.0.0.1:8407/")).isInstanceOf(UnusableAddress.class);
        assertThatThrownBy(() -> local.checked("http://169.254.169.254/")).isInstanceOf(UnusableAddress.class);
    }
}
