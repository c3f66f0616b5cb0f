package io.entrepot.developer.version.lifecycle;

import io.entrepot.developer.version.EndingVersions;
import io.entrepot.developer.version.PublishedApis;
import io.entrepot.developer.version.VersionCallers;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Reads the published versions from the file that the gateway takes them from too. */
@Configuration(proxyBeanMethods = false)
class LifecycleFile {

    @Bean
    PublishedApis publishedApis() {
        var versions = read().standings().toList();
        return () -> versions;
    }

    @Bean
    EndingVersions endingVersions(PublishedApis apis, VersionCallers callers) {
        return new EndingVersions(apis, callers);
    }

    private static LifecycleProperties read() {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("lifecycle", new ClassPathResource("openapi/lifecycle.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind(ConfigurationPropertyName.EMPTY, Bindable.of(LifecycleProperties.class))
                .get();
    }
}
