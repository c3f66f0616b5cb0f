package io.entrepot.gateway.lifecycle;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.LifecycleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;

/** Lifecycles of one API with two versions; a test changes the part that it is about. */
public final class LifecycleFixtures {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static final Path SOUND = Path.of("../foundation/lifecycle/src/test/resources/sound.yaml");

    private LifecycleFixtures() {}

    /** Version 1 is deprecated, with a brown-out and a consumer that may stay longer. */
    public static Lifecycle aLifecycle() {
        return aLifecycleWith("", "", TODAY);
    }

    /** The same with a part replaced, as it is read on a day. */
    public static Lifecycle aLifecycleWith(String right, String other, LocalDate today) {
        return aLifecycleWith(text -> text.replace(right, other), today);
    }

    static Lifecycle aLifecycleWith(UnaryOperator<String> change, LocalDate today) {
        try {
            var text = change.apply(Files.readString(SOUND));
            return LifecycleFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), today);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A guard that looked at a moment, when these consumers had called without consent and all else is known. */
    public static EndGuard aGuard(Lifecycle lifecycle, Instant at, String... callers) {
        var guard = new EndGuard();
        var since = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(30);
        var use = new VersionUse(
                since,
                since,
                Stream.of(callers)
                        .map(caller -> new VersionUse.Caller(caller, null))
                        .toList());
        lifecycle.publicVersions().forEach(version -> guard.judge(version, use, at));
        return guard;
    }
}
