package io.sallyport.hexagon.eye;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.util.DocTreeScanner;
import org.jspecify.annotations.Nullable;

/** Reads the links of one Javadoc comment. */
final class CommentScan extends DocTreeScanner<@Nullable Void, DocCommentTree> {
  private final Names names;
  private final SourceNotes notes;
  private final String from;

  CommentScan(Names names, SourceNotes notes, String from) {
    this.names = names;
    this.notes = notes;
    this.from = from;
  }

  @Override
  public @Nullable Void visitReference(ReferenceTree tree, DocCommentTree comment) {
    String type = tree.getSignature().replaceFirst("[#(].*", "");
    if (!type.isEmpty()) {
      names
          .meaning(type)
          .ifPresent(
              meaning -> {
                String what = "mentions " + SourceNotes.shortened(meaning) + " in a comment";
                notes.add(from, meaning.type(), "", comment, tree, what);
              });
    }
    return null;
  }
}
