"""`python -m bianzuan`: the command line, where the script `bianzuan` is not on the path."""

from bianzuan.cli import main

if __name__ == "__main__":
    main()
