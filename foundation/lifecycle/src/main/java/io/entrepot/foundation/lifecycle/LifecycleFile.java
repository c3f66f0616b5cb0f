package io.entrepot.foundation.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Reads the lifecycle from its file, and refuses one with unknown names, gaps or contradictions. */
public final class LifecycleFile {

    private LifecycleFile() {}

    /** What the file says, if it can be true on this day. */
    public static Lifecycle read(Resource file, LocalDate today) {
        var lifecycle = bound(file);
        var contradictions = Contradictions.of(lifecycle, today);
        if (!contradictions.isEmpty()) {
            throw new ContradictoryLifecycle(contradictions);
        }
        return lifecycle;
    }

    private static Lifecycle bound(Resource file) {
        try (var validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            var strict = new ValidationBindHandler(new NoUnboundElementsBindHandler(BindHandler.DEFAULT), validator);
            return new Binder(ConfigurationPropertySources.from(sources(file)))
                    .bindOrCreate(ConfigurationPropertyName.EMPTY, Bindable.of(Lifecycle.class), strict);
        }
    }

    private static MutablePropertySources sources(Resource file) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load("lifecycle", file).forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }
}
