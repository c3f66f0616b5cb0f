package io.entrepot.wmsshiphero.hook;

import java.util.List;

/** Understands the vendor's webhook bodies. */
@FunctionalInterface
public interface HookReader {

    /** What the body tells; empty where there is nothing to do. */
    List<HookNews> read(HookTopic topic, String body);
}
