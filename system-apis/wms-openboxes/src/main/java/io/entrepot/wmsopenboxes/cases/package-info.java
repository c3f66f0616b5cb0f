/** The kinds of cases that a warehouse on OpenBoxes can be: what it told and nobody here could understand. */
@NullMarked
package io.entrepot.wmsopenboxes.cases;

import org.jspecify.annotations.NullMarked;
