package io.entrepot.foundation.warehouse.node.web;

import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Nodes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Serves the nodes of the warehouse contract. */
@AutoConfiguration
class NodeWebConfiguration {

    @Bean
    NodeController nodeController(Nodes nodes, Capabilities capabilities) {
        return new NodeController(nodes, capabilities);
    }
}
