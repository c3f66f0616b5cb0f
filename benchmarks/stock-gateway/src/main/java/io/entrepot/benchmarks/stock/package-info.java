/** The peer as it comes: nothing here but its start. */
package io.entrepot.benchmarks.stock;
