package io.sallyport.hexagon.rules;

/** What finds code by its name, and is left to the composition root. */
final class LookupUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
          "java.lang.Class#forName",
          "java.lang.ClassLoader#loadClass",
          "java.util.ServiceLoader",
          "java.lang.invoke.MethodHandles#privateLookupIn",
          "java.lang.invoke.MethodHandles$Lookup#bind",
          "java.lang.invoke.MethodHandles$Lookup#defineClass",
          "java.lang.invoke.MethodHandles$Lookup#defineHiddenClass",
          "java.lang.invoke.MethodHandles$Lookup#findClass",
          "java.lang.invoke.MethodHandles$Lookup#findConstructor",
          "java.lang.invoke.MethodHandles$Lookup#findGetter",
          "java.lang.invoke.MethodHandles$Lookup#findSetter",
          "java.lang.invoke.MethodHandles$Lookup#findSpecial",
          "java.lang.invoke.MethodHandles$Lookup#findStatic",
          "java.lang.invoke.MethodHandles$Lookup#findStaticGetter",
          "java.lang.invoke.MethodHandles$Lookup#findStaticSetter",
          "java.lang.invoke.MethodHandles$Lookup#findStaticVarHandle",
          "java.lang.invoke.MethodHandles$Lookup#findVarHandle",
          "java.lang.invoke.MethodHandles$Lookup#findVirtual",
          "java.lang.invoke.MethodHandles$Lookup#unreflect",
          "java.net.URLClassLoader");

  private LookupUses() {}
}
