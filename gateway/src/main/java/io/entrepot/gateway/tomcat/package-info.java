/** What the web server refuses before the application sees it. */
@NullMarked
package io.entrepot.gateway.tomcat;

import org.jspecify.annotations.NullMarked;
