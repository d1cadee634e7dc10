package io.sallyport.hexagon.scanner;

import com.sun.source.doctree.ReferenceTree;
import com.sun.source.util.DocTreePathScanner;
import io.sallyport.hexagon.analysis.Use;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads the links of one Javadoc comment. */
final class CommentScan extends DocTreePathScanner<@Nullable Void, @Nullable Void> {
  private final Names names;
  private final SourceNotes notes;
  private final Symbols symbols;
  private final String from;

  CommentScan(Names names, SourceNotes notes, Symbols symbols, String from) {
    this.names = names;
    this.notes = notes;
    this.symbols = symbols;
    this.from = from;
  }

  @Override
  public @Nullable Void visitReference(ReferenceTree tree, @Nullable Void none) {
    String written = tree.getSignature().replaceFirst("[#(].*", "");
    Optional<Element> element = symbols.of(getCurrentPath());
    Optional<String> type =
        element.isPresent()
            ? element.flatMap(each -> symbols.type(each).or(() -> symbols.owner(each)))
            : names.meaning(written).map(Names.Meaning::type);
    if (!written.isEmpty()) {
      type.ifPresent(
          each -> {
            String what = Use.MENTIONS + SourceNotes.shortened(each) + " in a comment";
            notes.add(from, each, "", getCurrentPath().getDocComment(), tree, what);
          });
    }
    return null;
  }
}
