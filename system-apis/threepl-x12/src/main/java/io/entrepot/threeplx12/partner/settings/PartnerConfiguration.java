package io.entrepot.threeplx12.partner.settings;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Capabilities.Ability;
import io.entrepot.foundation.warehouse.node.Capabilities.Cadence;
import io.entrepot.foundation.warehouse.node.Node;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import io.entrepot.threeplx12.partner.settings.PartnerProperties.Entry;
import java.util.EnumSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who the partners are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartnerProperties.class)
class PartnerConfiguration {

    @Bean
    Partners partners(PartnerProperties properties) {
        return new Partners(properties.partners().stream()
                .map(entry -> partner(properties.ours(), entry))
                .toList());
    }

    @Bean
    Nodes nodes(Partners partners) {
        return new Nodes(partners.all().stream()
                .map(partner -> new Node(partner.node(), partner.name()))
                .toList());
    }

    @Bean
    Capabilities capabilities() {
        return new Capabilities(
                "x12", Cadence.BATCH, "UNTIL_SENT", EnumSet.complementOf(EnumSet.of(Ability.TRANSFER_ORDERS)));
    }

    private static Partner partner(String ours, Entry entry) {
        return new Partner(new NodeId(entry.node()), entry.name(), ours, entry.theirs(), entry.usage(), entry.zone());
    }
}
