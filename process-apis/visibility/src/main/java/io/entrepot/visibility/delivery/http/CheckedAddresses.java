package io.entrepot.visibility.delivery.http;

import io.entrepot.visibility.receiver.ReceiverRules;
import java.net.InetAddress;
import org.apache.hc.client5.http.DnsResolver;

/** Looks a host up once, and has the connection made to an address that was checked: a second look might find another. */
class CheckedAddresses implements DnsResolver {

    private final ReceiverRules rules;

    CheckedAddresses(ReceiverRules rules) {
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) {
        return rules.addressesOf(host).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
