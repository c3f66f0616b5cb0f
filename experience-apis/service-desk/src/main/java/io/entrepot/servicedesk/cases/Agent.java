package io.entrepot.servicedesk.cases;

/** The person who works at the desk. */
public record Agent(String name) {}
