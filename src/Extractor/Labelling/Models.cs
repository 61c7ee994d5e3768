using Extraction.Features.Html;

namespace Extraction.Labelling;

/// <summary>The fitted models of one kind of page. Immutable and thread-safe.</summary>
/// <param name="Body">Is the line main text?</param>
/// <param name="Cuts">How far the scores of a whole page are moved before its lines are cut into body and chrome; not at all for plain text.</param>
/// <param name="Headline">Is it the headline?</param>
/// <param name="Caption">Is it a caption?</param>
/// <param name="Classes">What names of classes and ids say; empty for plain text.</param>
/// <param name="Words">What words say; empty for plain text.</param>
internal sealed record Models(TreeModel Body, CutModel Cuts, TreeModel Headline, TreeModel Caption, ClassTable Classes, WordTable Words);
