"""The Processing toolbox of the plugin."""
