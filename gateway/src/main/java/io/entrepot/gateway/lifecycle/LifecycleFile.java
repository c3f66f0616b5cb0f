package io.entrepot.gateway.lifecycle;

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
import org.springframework.validation.Validator;

/** Reads the lifecycle from its file, and refuses one with unknown names, gaps or contradictions. */
class LifecycleFile {

    private final Validator validator;

    LifecycleFile(Validator validator) {
        this.validator = validator;
    }

    Lifecycle read(Resource file, LocalDate today) {
        var lifecycle = bound(file);
        var contradictions = Contradictions.of(lifecycle, today);
        if (!contradictions.isEmpty()) {
            throw new ContradictoryLifecycle(contradictions);
        }
        return lifecycle;
    }

    private Lifecycle bound(Resource file) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load("lifecycle", file).forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var strict = new ValidationBindHandler(new NoUnboundElementsBindHandler(BindHandler.DEFAULT), validator);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate(ConfigurationPropertyName.EMPTY, Bindable.of(Lifecycle.class), strict);
    }
}
