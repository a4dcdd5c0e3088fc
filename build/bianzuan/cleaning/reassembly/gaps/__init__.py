"""Lost text: where it is proved, and where the editor is asked."""
