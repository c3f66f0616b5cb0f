package io.entrepot.governance.version.lifecycle;

import io.entrepot.governance.version.PublishedVersions;
import io.entrepot.governance.version.VersionStanding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;

/** Reads the published versions from the file that the gateway takes them from too. */
@Configuration(proxyBeanMethods = false)
class LifecycleFile {

    @Bean
    PublishedVersions publishedVersions(@Value("${entrepot.lifecycle.file}") Resource file) {
        var versions =
                read(file).standings().collect(Collectors.toUnmodifiableMap(VersionStanding::version, known -> known));
        return version -> Optional.ofNullable(versions.get(version));
    }

    private static LifecycleProperties read(Resource file) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load("lifecycle", file).forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind(ConfigurationPropertyName.EMPTY, Bindable.of(LifecycleProperties.class))
                .get();
    }
}
