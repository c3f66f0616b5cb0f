/** A seeded simulation of nodes of all cadences, of demand and of unreliable messages, which drives the real domain code. */
@NullMarked
package io.entrepot.inventory.simulation;

import org.jspecify.annotations.NullMarked;
