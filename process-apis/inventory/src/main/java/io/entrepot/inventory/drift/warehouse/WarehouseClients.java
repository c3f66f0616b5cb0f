package io.entrepot.inventory.drift.warehouse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The clients of warehouses: a new kind of warehouse system is a new group here and its address in the configuration. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "wms-shiphero", types = WarehouseStock.class)
@ImportHttpServices(group = "wms-openboxes", types = WarehouseStock.class)
@ImportHttpServices(group = "threepl-x12", types = WarehouseStock.class)
class WarehouseClients {}
