package io.entrepot.local.component;

import java.util.List;

/** Flags that suit many small JVMs on few cores: quick compilation and small heaps before peak speed. */
public final class Jvm {

    private Jvm() {}

    /** The flags that an ahead-of-time cache depends on come first: a cache made with others is refused. */
    public static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders");

    public static final List<String> SERVICE_MEMORY = List.of("-Xms32m", "-Xmx128m", "-Xss512k");
}
