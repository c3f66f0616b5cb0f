package io.entrepot.governance.release.impact;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.impact.Owners;
import io.entrepot.foundation.impact.ReleaseImpact;
import io.entrepot.foundation.impact.usage.PublishedOperations;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import io.entrepot.foundation.publishing.revisions.Api;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.governance.release.AssessingReleases;
import io.entrepot.governance.release.AssessmentWork;
import io.entrepot.governance.release.BackendReleases;
import io.entrepot.governance.release.ImpactAnalysis;
import io.entrepot.governance.release.MakingAssessments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Puts the assessing of releases together, from what this build declares of uses, lineage, owners and operations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleaseProperties.class)
class ReleaseConfiguration {

    private static final Pattern CONTRACT = Pattern.compile(".*/openapi/([a-z]+/[a-z][a-z0-9-]*/v\\d+)\\.yaml");

    @Bean
    AssessingReleases assessingReleases(
            BackendReleases releases, ImpactAnalysis analysis, AssessmentWork work, Clock clock) {
        return new AssessingReleases(releases, analysis, work, clock);
    }

    @Bean
    AssessmentSchedule assessmentSchedule(
            SingleReplica replica,
            BackendReleases releases,
            ImpactAnalysis analysis,
            ReleaseProperties properties,
            Clock clock) {
        return new AssessmentSchedule(replica, releases, new MakingAssessments(releases, analysis, clock), properties);
    }

    @Bean
    DeclaredUses declaredUses() {
        return new DeclaredUses(texts("system-apis/*/backend-use.yaml")
                .flatMap(text -> BackendUse.parse(text).stream())
                .toList());
    }

    @Bean
    ReleaseImpact releaseImpact(DeclaredUses declared) {
        var entries = texts("openapi/lineage/*.yaml")
                .flatMap(text -> Lineage.parse(text).stream())
                .toList();
        var lifecycle = texts("openapi/lifecycle.yaml").findFirst().orElseThrow();
        return new ReleaseImpact(declared.uses(), new Lineage(entries), Owners.parse(lifecycle));
    }

    @Bean
    PublishedOperations publishedOperations() {
        return new PublishedOperations(Arrays.stream(resources("openapi/experience/*/v*.yaml"))
                .collect(Collectors.toMap(ReleaseConfiguration::api, file -> Document.parse(text(file)))));
    }

    private static Api api(Resource file) {
        try {
            var matcher = CONTRACT.matcher(Objects.requireNonNull(file.getURL().toString()));
            if (!matcher.matches()) {
                throw new IllegalStateException(file + " is not named like a contract");
            }
            return Api.parse(matcher.group(1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Stream<String> texts(String pattern) {
        return Arrays.stream(resources(pattern)).map(ReleaseConfiguration::text);
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
