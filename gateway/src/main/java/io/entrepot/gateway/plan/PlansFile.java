package io.entrepot.gateway.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.validation.Validator;

/** A file of plans that may change while the gateway runs; what contradicts itself is refused, and the last good plans stay. */
class PlansFile {

    private static final Logger LOG = LoggerFactory.getLogger(PlansFile.class);

    private final Path file;
    private final Validator validator;
    private final Plans plans;
    private String known;

    private PlansFile(Path file, KnownApis apis, Validator validator) {
        this.file = file;
        this.validator = validator;
        this.known = content();
        this.plans = new Plans(read(known), apis);
    }

    /** Fails when the file is missing or contradicts itself. */
    static PlansFile at(Path file, KnownApis apis, Validator validator) {
        return new PlansFile(file, apis, validator);
    }

    Plans plans() {
        return plans;
    }

    /** Takes a change over, if there is one. */
    void look() {
        try {
            var found = content();
            if (!found.equals(known)) {
                known = found;
                plans.replaceBy(read(found));
                LOG.info("The plans in {} are taken over", file);
            }
        } catch (RuntimeException refused) {
            LOG.error("The plans in {} are refused, the last good ones stay", file, refused);
        }
    }

    private String content() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PlansProperties read(String content) {
        try {
            var yaml = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
            var sources = new YamlPropertySourceLoader().load(file.toString(), yaml);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("entrepot.gateway", Bindable.of(PlansProperties.class), new ValidationBindHandler(validator))
                    .orElseThrow(() -> new IllegalArgumentException("there are no plans"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
