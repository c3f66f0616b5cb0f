package io.entrepot.developer.report.published;

import io.entrepot.developer.report.ContractReports;
import io.entrepot.developer.version.PublishedApis;
import io.entrepot.developer.version.PublishedVersion;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.lint.Ruleset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Puts the reports together from what is part of this program. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ContractReports contractReports(PublishedApis apis) {
        var rules = Ruleset.of(Document.parse(PublishedFiles.text(new ClassPathResource("openapi/rules.yaml"))));
        return new PublishedReports(PublishedFiles.contracts(), contract -> isRetired(contract, apis), rules);
    }

    private static boolean isRetired(PublishedContract contract, PublishedApis apis) {
        return apis.find(new PublishedVersion(contract.layer(), contract.api(), contract.major()))
                .filter(standing -> standing.state().equals("RETIRED"))
                .isPresent();
    }
}
