package io.entrepot.storefrontshopify.hook;

import java.util.Optional;

/** Understands the vendor's webhook bodies. */
@FunctionalInterface
public interface HookReader {

    /** The order that the body is about, if it says so. */
    Optional<String> order(String body);
}
