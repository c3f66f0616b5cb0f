package io.entrepot.servicedesk.cases.inventory;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the desk with the cases of inventory. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "inventory", types = InventoryCaseApi.class)
class InventoryCaseConfiguration {}
