package io.entrepot.local.aot;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts an application so that the JVM can note which library classes a start needs. The class path holds only the libraries
 * that several applications share; the rest of this application comes from a class loader of its own, which keeps it out of the
 * cache. Stands in a jar by itself: whatever is in that jar is part of every service's class path.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** Takes the main class and the class path of the rest; without arguments it only proves that the JVM accepts its flags. */
    public static void main(String[] arguments) throws ReflectiveOperationException, MalformedURLException {
        if (arguments.length == 2) {
            start(arguments[0], urls(arguments[1]));
        }
    }

    @SuppressWarnings("resource") // the application may go on using it when its main method has returned
    private static void start(String mainClass, URL[] rest) throws ReflectiveOperationException {
        var loader = new URLClassLoader(rest, Rehearsal.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        var main = main(Class.forName(mainClass, true, loader));
        main.setAccessible(true);
        try {
            main.invoke(null, main.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]});
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(mainClass + " did not start completely", e.getCause());
        }
    }

    private static Method main(Class<?> type) throws NoSuchMethodException {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("main"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type.getName() + ".main"));
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
        var paths = classPath.split(File.pathSeparator, -1);
        var urls = new URL[paths.length];
        for (int i = 0; i < paths.length; i++) {
            URI uri = Path.of(paths[i]).toUri();
            urls[i] = uri.toURL();
        }
        return urls;
    }
}
