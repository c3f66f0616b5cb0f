/** Answers which nodes are served and what their warehouse system can do. */
@NullMarked
package io.entrepot.foundation.warehouse.node.web;

import org.jspecify.annotations.NullMarked;
