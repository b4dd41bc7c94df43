package com.ensoras.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The fixed list of files that pages load, named after their content so that a browser keeps them
 * for ever. The same for the whole life of a build.
 */
public final class Assets {

  private static final String WEBJARS = "META-INF/resources/webjars/";

  /** The module names of the import map. */
  private static final List<String> MODULES =
      List.of(
          "ask.js",
          "chime.js",
          "keep.js",
          "live.js",
          "problems.js",
          "say.js",
          "signed-out.js",
          "time.js",
          "unsaved.js",
          "controllers/autosave.js",
          "controllers/bell.js",
          "controllers/beside.js",
          "controllers/bulk.js",
          "controllers/compose.js",
          "controllers/copy.js",
          "controllers/dialog.js",
          "controllers/files.js",
          "controllers/filter.js",
          "controllers/form.js",
          "controllers/insert.js",
          "controllers/keys.js",
          "controllers/macro.js",
          "controllers/mail-frame.js",
          "controllers/matrix.js",
          "controllers/mention.js",
          "controllers/modal.js",
          "controllers/notify.js",
          "controllers/palette.js",
          "controllers/pick.js",
          "controllers/remember.js",
          "controllers/roles.js",
          "controllers/rows.js",
          "controllers/seen.js",
          "controllers/select.js",
          "controllers/theme.js",
          "controllers/toast.js",
          "controllers/typing.js",
          "controllers/widget-preview.js");

  private static final Set<String> ICONS = IconSprite.names();
  private static final Map<String, Asset> BY_NAME = load();
  private static final Map<String, Asset> BY_PATH =
      BY_NAME.values().stream().collect(Collectors.toMap(Asset::path, Function.identity()));
  private static final String IMPORT_MAP = ImportMap.of(MODULES);

  private Assets() {}

  /**
   * One file.
   *
   * @param path its address on this site
   */
  public record Asset(String path, String type, byte[] plain, byte[] gzip) {

    public String text() {
      return new String(plain, StandardCharsets.UTF_8);
    }
  }

  /** The address of a file of the list; an unknown name is a bug. */
  public static String url(String name) {
    return named(name).path();
  }

  /** The address of an icon in the sprite; an unknown name is a bug. */
  public static String icon(String name) {
    if (!ICONS.contains(name)) {
      throw new IllegalStateException("icons.txt has no icon " + name);
    }
    return url("icons.svg") + '#' + name;
  }

  /** What is served under an address. */
  public static Optional<Asset> at(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  public static String importMap() {
    return IMPORT_MAP;
  }

  static Asset named(String name) {
    var asset = BY_NAME.get(name);
    if (asset == null) {
      throw new IllegalStateException("There is no asset " + name);
    }
    return asset;
  }

  private static Map<String, Asset> load() {
    var all = new LinkedHashMap<String, Asset>();
    all.put("turbo.js", library("hotwired__turbo/8.0.21/dist/turbo.es2017-esm.js", "turbo.js"));
    all.put("stimulus.js", library("hotwired__stimulus/3.2.2/dist/stimulus.js", "stimulus.js"));
    for (var name :
        List.of("tabler.css", "app.css", "theme.js", "app.js", "live-worker.js", "widget.js")) {
      all.put(name, asset(name, read("assets/" + name)));
    }
    MODULES.forEach(name -> all.put(name, asset(name, read("assets/" + name))));
    all.put("icons.svg", asset("icons.svg", IconSprite.svg()));
    all.put("favicon.svg", asset("favicon.svg", read("assets/favicon.svg")));
    return all;
  }

  private static Asset library(String path, String name) {
    return asset(name, read(WEBJARS + path));
  }

  private static Asset asset(String name, String text) {
    var plain =
        text.replaceAll("(?m)^(//|/\\*)# sourceMappingURL=.*$", "")
            .getBytes(StandardCharsets.UTF_8);
    var dot = name.lastIndexOf('.');
    var flat = name.substring(0, dot).replace('/', '-');
    var path = "/assets/" + flat + '-' + hash(plain) + name.substring(dot);
    return new Asset(path, type(name.substring(dot)), plain, gzip(plain));
  }

  static String read(String resource) {
    try (var in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".js" -> "text/javascript;charset=UTF-8";
      case ".css" -> "text/css;charset=UTF-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("No type for " + ending);
    };
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] gzip(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var out = new BestGzip(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The JDK's own stream has no way to ask for the best level. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
