package io.entrepot.visibility.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds all addresses of a name. */
@FunctionalInterface
public interface HostNames {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
